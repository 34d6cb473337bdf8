/// The seven answers once more, plain and slow, written from the facts of the night and the published schemas alone.
///
/// Shares no code with the production folds and knows none of it: values are maps, lists, text and numbers, as any
/// reader of the topics decodes them. What both get wrong in the same way stays unseen; what one gets wrong does not.
@NullMarked
package smolny.oracle.model;

import org.jspecify.annotations.NullMarked;
