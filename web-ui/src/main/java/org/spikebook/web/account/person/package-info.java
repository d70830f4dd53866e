/** What the server has of a person, handed out and erased on request. */
@NullMarked
package org.spikebook.web.account.person;

import org.jspecify.annotations.NullMarked;
