/** How hard a new password is to guess, while it is typed. */
@NullMarked
package org.spikebook.web.account.ui.strength;

import org.jspecify.annotations.NullMarked;
