/** Which variant of a lesson each student of an assignment gets, and notebooks made from it. */
@NullMarked
package org.spikebook.web.variant;

import org.jspecify.annotations.NullMarked;
