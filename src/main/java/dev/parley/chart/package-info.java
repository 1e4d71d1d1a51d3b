/** Draws small pictures. */
@NullMarked
package dev.parley.chart;

import org.jspecify.annotations.NullMarked;
