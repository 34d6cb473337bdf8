/// The oracle: what must hold of everything a run leaves behind, whatever happened to those who made it.
///
/// Reads bytes and decodes them by the published schemas. Knows no fold, no processor and no player of ours.
@NullMarked
package smolny.oracle;

import org.jspecify.annotations.NullMarked;
