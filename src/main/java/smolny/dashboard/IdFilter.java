package smolny.dashboard;

/// Which ids there may be among those of some events: always when there is such a one, and seldom when there is not.
///
/// Of constant size, whatever goes in (a Bloom filter). With 1,000 ids in it, it is wrong about one in 6,000 others.
/// Only ever added to, by one thread; whoever reads it meanwhile finds at least what was in it when it was handed over,
/// and what it finds besides is a perhaps like any other.
final class IdFilter {

    private static final int BITS_EXPONENT = 15;
    private static final int PLACES = 4;

    private final long[] bits;

    IdFilter() {
        this(new long[1 << (BITS_EXPONENT - 6)]);
    }

    private IdFilter(long[] bits) {
        this.bits = bits;
    }

    void add(String id) {
        long places = mixed(id);
        for (int i = 0; i < PLACES; i++, places >>>= BITS_EXPONENT) {
            bits[word(places)] |= 1L << places;
        }
    }

    /// Whether an event may have this id.
    boolean mayHold(String id) {
        long places = mixed(id);
        for (int i = 0; i < PLACES; i++, places >>>= BITS_EXPONENT) {
            if ((bits[word(places)] & 1L << places) == 0) {
                return false;
            }
        }
        return true;
    }

    /// A filter of the ids in both.
    IdFilter plus(IdFilter other) {
        var all = bits.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] |= other.bits[i];
        }
        return new IdFilter(all);
    }

    private static int word(long place) {
        return (int) (place & (1L << BITS_EXPONENT) - 1) >>> 6;
    }

    /// Ids that are much alike, as numbered ones, have hashes much alike: here every bit depends on all of theirs.
    private static long mixed(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + id.charAt(i);
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
