package dev.parley.store;

/** How much was deleted of what a person did: their questions with the answers, and their votes on answers. */
public record Forgotten(int questions, int votes) {}
