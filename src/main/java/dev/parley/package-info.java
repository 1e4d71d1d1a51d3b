/** Starts Parley, makes all its parts and closes them. */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
