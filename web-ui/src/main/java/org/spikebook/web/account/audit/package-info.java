/** The record of what was done to roles and accounts. */
@NullMarked
package org.spikebook.web.account.audit;

import org.jspecify.annotations.NullMarked;
