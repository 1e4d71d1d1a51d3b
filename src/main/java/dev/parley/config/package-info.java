/** What the operator says, checked, with the key named when it is wrong. */
@NullMarked
package dev.parley.config;

import org.jspecify.annotations.NullMarked;
