package smolny.projection.columns;

import static smolny.projection.InventedNight.fallIn;
import static smolny.projection.InventedNight.halted;
import static smolny.projection.InventedNight.people;
import static smolny.projection.InventedNight.setsOut;
import static smolny.projection.InventedNight.told;

import smolny.projection.Told;

/// A march of the Reds and the Blues from the hall to the palace, and how it was stopped at the canal.
final class InventedMarch {

    static final Told[] ON_THE_ROAD = {
        fallIn("MARCH", null, people("REDS", 30), people("BLUES", 5)), setsOut("MARCH", 35, "PALACE")
    };
    static final Told[] STOPPED = told(ON_THE_ROAD, halted("MARCH").at("CANAL"));

    private InventedMarch() {}
}
