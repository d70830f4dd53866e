package org.spikebook.web.notebook.retention;

/**
 * What came of forgetting old results.
 *
 * @param forgotten of how many inputs results were forgotten
 * @param unreadable how many states of notebooks cannot be read: they may refer to any result, so
 *     that none is forgotten
 */
record RetentionResult(int forgotten, int unreadable) {}
