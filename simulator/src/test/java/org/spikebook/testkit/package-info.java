/** What several tests share. */
package org.spikebook.testkit;
