package org.spikebook.e2e.bench;

/**
 * What an edit waited for, in ms from the value typed.
 *
 * @param begun until the first bytes of the server's answer came
 * @param answered until its last bytes came
 * @param taken until the page had done what it says
 * @param drawn until the page showed it
 */
record EditTime(double begun, double answered, double taken, double drawn) {}
