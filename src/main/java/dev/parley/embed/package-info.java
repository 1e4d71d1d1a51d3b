/** Runs models: text to vectors. */
@NullMarked
package dev.parley.embed;

import org.jspecify.annotations.NullMarked;
