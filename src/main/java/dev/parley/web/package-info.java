/** An HTTP server: routes of method, path and a handler of bytes. */
@NullMarked
package dev.parley.web;

import org.jspecify.annotations.NullMarked;
