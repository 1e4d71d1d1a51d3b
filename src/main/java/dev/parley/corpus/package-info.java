/** What was written: articles, spans of them, and the quotes, speakers and citations that stand on those spans. */
@NullMarked
package dev.parley.corpus;

import org.jspecify.annotations.NullMarked;
