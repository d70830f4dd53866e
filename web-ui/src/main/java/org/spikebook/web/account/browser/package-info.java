/** The browsers in which an account is signed in, to be seen and signed out by its owner. */
@NullMarked
package org.spikebook.web.account.browser;

import org.jspecify.annotations.NullMarked;
