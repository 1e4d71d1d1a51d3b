package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;

/**
 * A passage that matches.
 *
 * @param article the article it stands in
 * @param sentence which of the article's sentences it is, from 0
 * @param score BM25's, comparable within one search only
 */
public record Hit(AnnotatedArticle article, int sentence, float score) {}
