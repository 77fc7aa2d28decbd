package io.aimsflow.pack;

/** How far a pack is. */
public enum PackState {
    WAITING,
    READY,
    FAILED
}
