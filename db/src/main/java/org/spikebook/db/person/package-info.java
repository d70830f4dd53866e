/** What the database has of a person: to be handed out, and to be erased. */
@NullMarked
package org.spikebook.db.person;

import org.jspecify.annotations.NullMarked;
