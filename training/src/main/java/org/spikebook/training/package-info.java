/**
 * Training: a drawn network, a plan and a data set become a trained network.
 *
 * <p>To read it from the outside in:
 *
 * <ul>
 *   <li>{@link org.spikebook.training.Trainer} has a {@link org.spikebook.training.TrainingTask}
 *       done by the {@link org.spikebook.training.TrainingMethod} that its {@link
 *       org.spikebook.training.TrainingPlan} names; a {@link
 *       org.spikebook.training.TrainingControl} hears of the epochs, and a {@link
 *       org.spikebook.training.TrainingOutcome} comes of it. {@link
 *       org.spikebook.training.method.TrainingRegistry} lists what a plan can choose from, and
 *       {@code plan} holds the parts that a plan is made of.
 *   <li>Each method has its training here, and the parts of that in a package, which knows nothing
 *       of plans: {@link org.spikebook.training.SurrogateMethod}, {@code SurrogateTraining} and
 *       {@code bptt}; {@link org.spikebook.training.method.ConversionMethod}, {@code
 *       ConversionTraining} and {@code conversion}; {@link org.spikebook.training.StdpMethod} and
 *       {@link org.spikebook.training.method.RewardStdpMethod}, whose trainings share {@code
 *       PlasticityTraining}, and {@code stdp}, the latter with a plant from {@code control}. So
 *       none of these packages leads back to this one.
 *   <li>What training leaves: {@link org.spikebook.training.TrainedNetwork}, after each epoch
 *       {@link org.spikebook.training.LearnedNetwork}, and to continue from, {@link
 *       org.spikebook.training.progress.TrainingCheckpoint}.
 *   <li>Afterwards: {@link org.spikebook.training.NetworkTester}, {@link
 *       org.spikebook.training.Evaluation}, {@link org.spikebook.training.method.SourceAnn}.
 * </ul>
 */
@NullMarked
package org.spikebook.training;

import org.jspecify.annotations.NullMarked;
