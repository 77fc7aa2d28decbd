package io.aimsflow.workflow;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys the models before anything works with them. A broken file of the organisation never keeps the server from
 * starting: the last good set stays, or at the very first start the packaged one is taken.
 */
@Component
class ModelDeploymentAtStart implements SmartLifecycle {

    /** Before the job executor and the web server. */
    static final int PHASE = -1000;

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeploymentAtStart.class);

    private final ModelDeployment deployment;
    private final ModelSources sources;
    private volatile boolean done;

    ModelDeploymentAtStart(ModelDeployment deployment, ModelSources sources) {
        this.deployment = deployment;
        this.sources = sources;
    }

    @Override
    public void start() {
        try {
            report(deployment.deploy(true, Optional.empty()).size());
        } catch (ModelRejected e) {
            if (sources.folder().isEmpty()) {
                throw e;
            }
            keepLastGood(e);
        }
        done = true;
    }

    private void keepLastGood(ModelRejected rejected) {
        rejected.problems().forEach(problem -> LOG.error("Model refused: {}; see /administration/models", problem));
        if (deployment.isAnythingDeployed()) {
            LOG.error(
                    "The folder {} was not deployed; the models deployed before stay",
                    sources.folder().get());
        } else {
            LOG.error(
                    "The folder {} was not deployed; the packaged models are used",
                    sources.folder().get());
            report(deployment.deploy(false, Optional.empty()).size());
        }
    }

    private static void report(int changes) {
        if (changes > 0) {
            LOG.info("Models deployed; {} files are new or changed", changes);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
