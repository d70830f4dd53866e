package org.spikebook.web.operation.admin;

/**
 * What is kept, in bytes.
 *
 * @param database of the database
 * @param uploads of the data that visitors uploaded
 * @param log of the log of the process that was asked
 * @param free what is left on the disk of the data folder
 */
public record Storage(long database, long uploads, long log, long free) {}
