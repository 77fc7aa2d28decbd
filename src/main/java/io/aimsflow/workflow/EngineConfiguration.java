package io.aimsflow.workflow;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded engine, on the application's own data source and transactions. Every setting has its reason beside it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            VisibleBeans beans,
            CaseListeners listeners,
            DecisionHits decisions,
            FlywayMigrationInitializer schemaFirst) {
        var engine = new SpringTransactionsProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setProcessEngineName("aimsflow");
        // Flyway owns the schema; the engine's tables have a schema of their own
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setDatabaseSchema(EngineSchema.SCHEMA);
        engine.setDatabaseTablePrefix(EngineSchema.SCHEMA + ".");
        engine.setDbIdentityUsed(false); // people are in our identity module
        engine.setIdGenerator(new StrongUuidGenerator()); // the database generator hands out blocks under a lock
        engine.setJdbcBatchProcessing(true); // a completed task writes some twenty rows
        harden(engine, beans);
        keepLittle(engine);
        tuneJobs(engine);
        engine.setDmnEngineConfiguration(
                new DefaultDmnEngineConfiguration().customPostDecisionTableEvaluationListeners(List.of(decisions)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listeners)));
        return engine.buildProcessEngine();
    }

    /** A model from outside is hostile even after the gate: the engine can't do what the gate refuses. */
    private static void harden(SpringTransactionsProcessEngineConfiguration engine, VisibleBeans beans) {
        engine.setExpressionManager(new JuelExpressionManager(beans.byName())); // no other bean can be reached
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setAuthorizationEnabled(false); // rights are checked in this module's API
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false); // no objects in variables
    }

    /** Records and ledger are the history; the engine keeps where the tokens were. */
    private static void keepLittle(SpringTransactionsProcessEngineConfiguration engine) {
        engine.setCustomHistoryLevels(List.of(new EngineHistory()));
        engine.setHistory(EngineHistory.NAME);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy("endTimeBased"); // the only one that goes without removal times
        engine.setHistoryCleanupEnabled(false); // cases stay readable: nothing is removed
        engine.setMetricsEnabled(false); // nobody reads them, and each flush writes
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setCmmnEnabled(false);
    }

    private static void tuneJobs(SpringTransactionsProcessEngineConfiguration engine) {
        engine.setJobExecutorActivate(false); // started when the application is ready
        engine.setJobExecutorAcquireByDueDate(true); // the oldest deadline first; EngineSchema has the index for it
        engine.setProducePrioritizedJobs(false); // no job comes before another: nobody need look up how important it is
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
        var jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(2);
        jobs.setMaxPoolSize(4);
        jobs.setQueueSize(40);
        jobs.setMaxJobsPerAcquisition(20);
        jobs.setWaitTimeInMillis(1000); // a due timer waits a second at most when idle, not stock's minute
        jobs.setMaxWait(5000);
        jobs.setMaxBackoff(500);
        jobs.setLockTimeInMillis(60_000); // what a killed node held waits so long; a job takes far less
        engine.setJobExecutor(jobs);
    }

    @Bean
    DecisionHits decisionHits() {
        return new DecisionHits();
    }

    @Bean
    org.camunda.bpm.engine.DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    org.camunda.bpm.engine.RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    org.camunda.bpm.engine.HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
