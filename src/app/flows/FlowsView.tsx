export default function FlowsView() {
  return null;
}
