/** What several tests share. */
package org.spikebook.simulator.testkit;
