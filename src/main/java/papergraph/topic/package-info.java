/** Finds topics in titles and points: a SKOS scheme goes in, taggings with the words that gave them away come out. */
@NullMarked
package papergraph.topic;

import org.jspecify.annotations.NullMarked;
