/**
 * Maps drawn for nights whose town we know, by scenario id. Any other night gets its places alone.
 *
 * Points are `[latitude, longitude]`. Rivers and streets are sketched by hand from where the bridges and corners lie;
 * they are for finding one's way on the page, not for measuring.
 *
 * `water` has widths in metres, `labels` say where a place's name stands beside it, `roads` which way people walked.
 */
const NEVSKY = [
  [59.9372, 30.3095],
  [59.9353, 30.3262],
  [59.9347, 30.3294],
  [59.9326, 30.3433],
  [59.931, 30.3605],
]

const MAPS = {
  'petrograd-1917': {
    bounds: { south: 59.9255, west: 30.268, north: 59.9595, east: 30.4195 },
    water: [
      {
        metres: 430,
        line: [
          [59.92, 30.396],
          [59.9275, 30.4015],
          [59.9345, 30.4085],
          [59.941, 30.4105],
          [59.9475, 30.409],
          [59.953, 30.4035],
          [59.9558, 30.392],
          [59.9562, 30.378],
          [59.9545, 30.362],
          [59.9522, 30.349],
          [59.9502, 30.337],
          [59.9484, 30.3275],
        ],
      },
      {
        metres: 560,
        line: [
          [59.9502, 30.337],
          [59.9484, 30.3275],
          [59.9464, 30.317],
          [59.9445, 30.311],
        ],
      },
      {
        metres: 290,
        line: [
          [59.9464, 30.317],
          [59.9414, 30.3085],
          [59.9378, 30.2985],
          [59.9347, 30.2895],
          [59.931, 30.278],
          [59.9285, 30.266],
          [59.926, 30.255],
        ],
      },
      {
        metres: 230,
        line: [
          [59.9455, 30.314],
          [59.9462, 30.302],
          [59.9497, 30.2885],
          [59.9535, 30.277],
          [59.9565, 30.262],
        ],
      },
      {
        metres: 150,
        line: [
          [59.9522, 30.349],
          [59.9562, 30.3405],
          [59.962, 30.336],
        ],
      },
      {
        metres: 60,
        line: [
          [59.9495, 30.323],
          [59.9517, 30.3185],
          [59.9512, 30.3115],
          [59.9485, 30.3085],
        ],
      },
      {
        metres: 55,
        line: [
          [59.9487, 30.3365],
          [59.942, 30.3385],
          [59.9331, 30.3437],
          [59.9278, 30.3335],
          [59.922, 30.318],
        ],
      },
      {
        metres: 35,
        line: [
          [59.9428, 30.3352],
          [59.9405, 30.3288],
          [59.9353, 30.3262],
          [59.9318, 30.3215],
          [59.9292, 30.3135],
          [59.9265, 30.311],
          [59.9262, 30.301],
          [59.923, 30.29],
        ],
      },
      {
        metres: 35,
        line: [
          [59.9445, 30.338],
          [59.9425, 30.3255],
          [59.9395, 30.3215],
          [59.9362, 30.3185],
          [59.933, 30.309],
          [59.93, 30.3],
          [59.9275, 30.285],
        ],
      },
    ],
    streets: [
      NEVSKY,
      [
        [59.931, 30.3605],
        [59.9345, 30.3665],
        [59.9462, 30.3925],
      ],
      [
        [59.9372, 30.3095],
        [59.9397, 30.3135],
      ],
      [
        [59.9522, 30.349],
        [59.9326, 30.348],
      ],
      [
        [59.9473, 30.3485],
        [59.9487, 30.389],
        [59.9464, 30.3966],
      ],
    ],
    names: [
      { text: 'Neva', at: [59.9549, 30.3825] },
      { text: 'Nevsky', at: [59.9302, 30.3635] },
      { text: 'cruiser Aurora', at: [59.931, 30.2695] },
    ],
    labels: {
      SML: [9, 4, 'start'],
      DUM: [4, 36, 'middle'],
      CAN: [-13, 14, 'end'],
      WIN: [-8, -7, 'end'],
      NEV: [-8, -7, 'end'],
      PPF: [0, -10, 'middle'],
    },
    roads: {
      'DUM SML': [
        [59.9347, 30.3294],
        [59.9326, 30.3433],
        [59.931, 30.3605],
        [59.9345, 30.3665],
        [59.9462, 30.3925],
        [59.9464, 30.3966],
      ],
      'DUM WIN': [
        [59.9347, 30.3294],
        [59.9353, 30.3262],
        [59.9372, 30.3095],
        [59.9404, 30.3139],
      ],
    },
  },
}

/** The map of a night; undefined when nobody has drawn one. */
export function mapOf(nightId) {
  return Object.hasOwn(MAPS, nightId) ? MAPS[nightId] : undefined
}

/** The way from one place to another: as drawn, there or back, otherwise straight across. */
export function road(map, from, to) {
  const there = map?.roads[`${from.id} ${to.id}`]
  if (there !== undefined) return there
  const back = map?.roads[`${to.id} ${from.id}`]
  return (
    back?.toReversed() ?? [
      [from.latitude, from.longitude],
      [to.latitude, to.longitude],
    ]
  )
}
