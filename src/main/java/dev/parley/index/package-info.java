/** Keeps articles and finds passages in them; the only package that sees Lucene. */
@NullMarked
package dev.parley.index;

import org.jspecify.annotations.NullMarked;
