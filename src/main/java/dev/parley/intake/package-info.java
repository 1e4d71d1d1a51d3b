/** Turns files into articles: what can be read comes out as an article, what cannot as a line that says why. */
@NullMarked
package dev.parley.intake;

import org.jspecify.annotations.NullMarked;
