/** Turns a question into a quote or into silence. */
@NullMarked
package dev.parley.answer;

import org.jspecify.annotations.NullMarked;
