/**
 * Mines a Korean–English glossary: points go in, pairs such as "확산 모델(diffusion model)" come out.
 *
 * <p>What is decided about a point depends on its own entry and on the lists of words, never on another digest.
 */
@NullMarked
package papergraph.term;

import org.jspecify.annotations.NullMarked;
