import type { Tracer } from '@opentelemetry/api'

/** Sends traces to a collector; what is not yet sent is sent at the end. */
export async function startTracing(
  endpoint: string,
): Promise<{ readonly tracer: Tracer; readonly close: () => Promise<void> }> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'styrkod' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  provider.register()
  return { tracer: provider.getTracer('styrkod'), close: () => provider.shutdown() }
}
