/** Long work: what was asked, how far it came, what came out. */
@NullMarked
package org.spikebook.db.job;

import org.jspecify.annotations.NullMarked;
