/** How good answers are, measured on questions of which the answers are known. */
@NullMarked
package dev.parley.eval;

import org.jspecify.annotations.NullMarked;
