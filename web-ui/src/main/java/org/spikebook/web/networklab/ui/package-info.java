/**
 * The network cell: canvas, list, text, inspector, run.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>{@code NetworkCellViewFactory} makes a {@code NetworkCellView}: a {@code NetworkBoard} to
 *       build the network and a {@code RunPanel} to run it. Both see one {@code NetworkWorkspace},
 *       which holds what is drawn, what is read from it and what is selected.
 *   <li>The board has a {@code Palette}, the same graph as {@code NetworkCanvas}, {@code GraphList}
 *       or {@code DocumentText} ({@code GraphDescriptions} and {@code GraphState} say what they
 *       show), and the {@code Inspector}. The text is edited in a {@code text.DocumentEditor},
 *       which completes from a {@code text.Vocabulary}; {@code text.CodePanel} shows the code
 *       beside it.
 *   <li>The inspector makes a {@code ParameterField} of each described parameter; {@code
 *       ParameterFields} chooses its {@code …Control} by kind.
 *   <li>A run ({@code RunServices}): immediately by {@code Runner}, or as a job by {@code LongRun}.
 *       What came of it: {@code RunResult}. What plays above it, without an end, in the browser or
 *       on the server, is a {@code lab.LiveLab}, which {@code CellLab} tells of each change.
 *   <li>{@code model.ModelView} is the page that documents a model.
 * </ul>
 */
@NullMarked
package org.spikebook.web.networklab.ui;

import org.jspecify.annotations.NullMarked;
