/** Whether the server can work: the database, the disk under it, and what is said meanwhile. */
@NullMarked
package org.spikebook.web.health;

import org.jspecify.annotations.NullMarked;
