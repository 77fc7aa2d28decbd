package io.aimsflow.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the engine's timers from when the application is ready until it begins to stop. */
@Component
class JobExecution implements SmartLifecycle {

    private final JobExecutor jobs;
    private final boolean enabled;

    JobExecution(ProcessEngine engine, @Value("${aimsflow.jobs.enabled:true}") boolean enabled) {
        this.jobs = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        this.enabled = enabled;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        jobs.start();
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }

    /** Looks for due timers at once, not at the end of an idle wait. */
    void wake() {
        if (jobs.isActive()) {
            jobs.jobWasAdded();
        }
    }
}
