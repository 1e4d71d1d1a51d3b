/** Finds sentences, quotations and speakers in a body, as spans. */
@NullMarked
package dev.parley.text;

import org.jspecify.annotations.NullMarked;
