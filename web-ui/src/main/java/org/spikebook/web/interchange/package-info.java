/** Networks from and for other programs. */
@NullMarked
package org.spikebook.web.interchange;

import org.jspecify.annotations.NullMarked;
