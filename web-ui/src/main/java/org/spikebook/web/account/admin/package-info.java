/** The accounts of the server, for administrators. */
@NullMarked
package org.spikebook.web.account.admin;

import org.jspecify.annotations.NullMarked;
