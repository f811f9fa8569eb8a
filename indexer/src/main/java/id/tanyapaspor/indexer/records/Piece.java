package id.tanyapaspor.indexer.records;

/** A part of a text; a hit is what was looked for. */
public record Piece(String text, boolean hit) {}
