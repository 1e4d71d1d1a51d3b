/** Everything that Slack sees or sends. */
@NullMarked
package dev.parley.slack;

import org.jspecify.annotations.NullMarked;
