/**
 * Those who teach a class with its instructor: invited by a link or by the name of their account.
 */
@NullMarked
package org.spikebook.web.classroom.staff;

import org.jspecify.annotations.NullMarked;
