/** People of learning platforms: their accounts, their roles, their place in a class. */
@NullMarked
package org.spikebook.web.lti.people;

import org.jspecify.annotations.NullMarked;
