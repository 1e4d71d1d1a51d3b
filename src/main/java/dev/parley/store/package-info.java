/** Durable state and durable jobs: installations, settings of channels, answers given, votes on them, and what is still to be done. */
@NullMarked
package dev.parley.store;

import org.jspecify.annotations.NullMarked;
