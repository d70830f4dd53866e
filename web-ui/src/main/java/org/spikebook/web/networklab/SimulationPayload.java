package org.spikebook.web.networklab;

/**
 * What a job that runs a network works on.
 *
 * @param network the network document
 */
public record SimulationPayload(String network) {}
