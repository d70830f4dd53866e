/** Pages of classes: joining, making, looking after them. */
@NullMarked
package org.spikebook.web.classroom.ui;

import org.jspecify.annotations.NullMarked;
