/** Parley starts here: the program's entry and the one place where its parts are made and joined. */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
