/// How a process of Smolny is, told over HTTP to whoever watches it: figures, whether it lives, whether it is of use.
///
/// Knows Kafka's clients and Micrometer, but neither the night nor any part: whoever starts a part says what to count.
@NullMarked
package smolny.vitals;

import org.jspecify.annotations.NullMarked;
