/** Fields in the language of the page: numbers with its decimal sign, dates with its names. */
@NullMarked
package org.spikebook.web.common.ui.field;

import org.jspecify.annotations.NullMarked;
