/** Students who submit an assignment together. */
@NullMarked
package org.spikebook.web.group;

import org.jspecify.annotations.NullMarked;
