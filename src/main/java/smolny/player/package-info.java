/// When each event of a night is published: its pace, its clock, and the transactions that carry it into the log.
///
/// Knows events and topics; never what a processor or a screen makes of them.
@NullMarked
package smolny.player;

import org.jspecify.annotations.NullMarked;
