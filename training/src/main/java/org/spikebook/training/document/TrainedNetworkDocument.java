package org.spikebook.training.document;

import org.spikebook.training.TrainedNetwork;

import java.util.Optional;

/**
 * A trained network with the signature of the server that trained it.
 *
 * @param trained the network
 * @param signature over the document without it, in any alphabet the signer likes; empty where no
 *     one vouches for the weights
 */
public record TrainedNetworkDocument(TrainedNetwork trained, Optional<String> signature) {}
